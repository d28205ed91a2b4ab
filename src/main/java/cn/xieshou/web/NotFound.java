package cn.xieshou.web;

/**
 * There is no such thing, or none within the reader's scope: the two are never told
 * apart.
 */
public class NotFound extends RuntimeException {

	public NotFound(String what) {
		super(what);
	}

}
