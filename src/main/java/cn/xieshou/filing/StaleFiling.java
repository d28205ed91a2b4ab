package cn.xieshou.filing;

/** A filing has changed since its author last saw it (填报单已更新). */
public class StaleFiling extends RuntimeException {

	private final int version;

	StaleFiling(int version) {
		super("Filing is at version " + version);
		this.version = version;
	}

	/** The version that it has now. */
	public int version() {
		return this.version;
	}

}
