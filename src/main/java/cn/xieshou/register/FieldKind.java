package cn.xieshou.register;

/**
 * A choice that decides which other fields of its form there are (类别决定字段): pages show
 * only those of the constant that is chosen. Implemented by enums.
 */
public interface FieldKind {

	/** Whether a field of the form may be filled in where this is chosen. */
	boolean has(String field);

}
