package cn.xieshou.register;

/** A form that gives the record its name. */
public interface NamedForm extends RegisterForm {

	/** What the record is called, unique enough for people. */
	String name();

}
