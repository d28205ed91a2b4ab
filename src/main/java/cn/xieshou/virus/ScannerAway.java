package cn.xieshou.virus;

import org.jspecify.annotations.Nullable;

/** The virus scanner gave no answer that says what a file is (杀毒服务不可用). */
public class ScannerAway extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ScannerAway(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
