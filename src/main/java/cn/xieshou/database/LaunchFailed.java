package cn.xieshou.database;

/** The embedded server ended before it was ready (数据库未能启动). */
final class LaunchFailed extends Exception {

	LaunchFailed(String said) {
		super(said);
	}

	String said() {
		return String.valueOf(getMessage());
	}

	boolean isPortTaken() {
		return said().contains("Address already in use") || said().contains("could not create any TCP/IP sockets");
	}

	/**
	 * Whether another try may succeed: children of a killed server take a moment to end.
	 */
	boolean isPassing() {
		return isPortTaken() || said().contains("is still in use")
				|| said().contains("lock file \"postmaster.pid\" already exists");
	}

}
