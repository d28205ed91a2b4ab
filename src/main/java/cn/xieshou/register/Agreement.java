package cn.xieshou.register;

/** Whether both sides of a pairing answer for what a record says (双方确认要求). */
public enum Agreement {

	/** One side answers for it (单方). */
	NONE,

	/** Both sides say the same, and each confirms it (双方一致). */
	BOTH,

	/** Each side counts its own; two numbers are no difference (两侧分列). */
	EACH

}
