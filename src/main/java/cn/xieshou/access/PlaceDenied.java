package cn.xieshou.access;

import org.springframework.security.access.AccessDeniedException;

/**
 * A pairing was named as the place of something that the actor may not put there, or
 * there is no such pairing (无权填报的结对): the answer does not tell which.
 */
public class PlaceDenied extends AccessDeniedException {

	PlaceDenied(Permission permission) {
		super(permission + " is not granted for the pairing that is named");
	}

}
