package cn.xieshou.confirmation;

import java.util.Arrays;
import java.util.Optional;

/** What a side answers to a difference (处理方式). */
public enum WayOut {

	/** The other side is right (改为对方的数). */
	ACCEPT,

	/** One's own number is right; evidence says so (维持). */
	KEEP,

	/** Neither is right (第三个数). */
	THIRD,

	/** Both numbers stand, each with its definition (两数并存). */
	APART;

	/** The one that is called so in addresses. */
	static Optional<WayOut> find(String code) {
		return Arrays.stream(values()).filter((way) -> way.code().equals(code)).findAny();
	}

	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
