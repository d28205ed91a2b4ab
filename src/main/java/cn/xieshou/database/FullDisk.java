package cn.xieshou.database;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** How a full disk (磁盘已满) is recognised, in whatever words. */
public final class FullDisk {

	private FullDisk() {
	}

	/** Whether a file could not be written for it. */
	public static boolean isCauseOf(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof IOException && isSaidBy(cause.getMessage())) {
				return true;
			}
		}
		return false;
	}

	/** Whether a program or the system complained of it. */
	static boolean isSaidBy(@Nullable String said) {
		return said != null && (said.contains("No space left on device") || said.contains("Disk quota exceeded")
				|| said.contains("not enough space on the disk"));
	}

}
