package cn.xieshou.evidence;

/** There is no room for a file that came in (磁盘已满); nothing of it is kept. */
class EvidenceDiskFull extends RuntimeException {

	EvidenceDiskFull(Throwable cause) {
		super("No room for evidence", cause);
	}

}
