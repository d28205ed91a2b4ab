package cn.xieshou.filing;

import java.util.UUID;

/**
 * Learns that a filing which was not posted yet was taken back and written anew (填报单改写):
 * whoever kept the one goes on with the other.
 */
@FunctionalInterface
public interface FilingSuccession {

	/**
	 * Goes on with the new filing, within the transaction that wrote it.
	 * @param root the root of both
	 * @param old the filing that was taken back
	 * @param fresh the one in its place
	 */
	void replaced(UUID root, UUID old, UUID fresh);

}
