package cn.xieshou.retention;

/**
 * What is deleted some days after its last use (按期删除的内容). What is not here, filings,
 * records, files and the journal before all, is deleted by nobody.
 */
public enum Kept {

	/** How work that somebody asked for ended (后台作业的结果). */
	JOBS(30, 90, 3650),

	/** The browsers and networks of which an account has signed in (登录过的浏览器和网络). */
	SIGN_IN_ORIGINS(180, 180, 730),

	/** Answers to requests that are sent once more (重复请求的应答). */
	ANSWERS(3, 7, 90);

	private final int least;

	private final int usual;

	private final int most;

	Kept(int least, int usual, int most) {
		this.least = least;
		this.usual = usual;
		this.most = most;
	}

	/** The fewest days; what helps to follow up a sign-in is kept for six months. */
	public int least() {
		return this.least;
	}

	/** The days until somebody says otherwise. */
	public int usual() {
		return this.usual;
	}

	/** The most days. */
	public int most() {
		return this.most;
	}

}
