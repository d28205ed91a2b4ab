package cn.xieshou.web;

import org.springframework.util.unit.DataSize;

/**
 * How much may be sent to an address and all below it (请求大小). A room declares one for
 * what it takes beyond {@link RequestBorder#USUAL}, or where it takes less.
 *
 * @param address the address, {@code /api/v1/evidence}
 * @param most the largest body
 * @param files whether files are taken; elsewhere they are not even read
 */
public record BodyLimit(String address, DataSize most, boolean files) {

	boolean holds(String path) {
		return path.equals(this.address) || path.startsWith(this.address + "/");
	}

}
