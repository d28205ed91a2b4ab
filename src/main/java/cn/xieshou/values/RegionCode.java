package cn.xieshou.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The code of a region (区划代码): six digits by GB/T 2260, nine for a town (GB/T 10114), or
 * {@code X} and a name in capital letters for an area that has no official code (粤港澳大湾区).
 *
 * @param code the code
 */
public record RegionCode(String code) implements Comparable<RegionCode> {

	public RegionCode {
		if (!code.matches("[1-9]\\d{5}(\\d{3})?|X-[A-Z0-9-]{2,20}")) {
			throw new IllegalArgumentException("No region code: " + code);
		}
	}

	@JsonCreator
	public static RegionCode of(String code) {
		return new RegionCode(code.strip());
	}

	/** Whether this is a code of GB/T 2260. */
	public boolean isNational() {
		return this.code.length() == 6 && !this.code.startsWith("X");
	}

	/**
	 * The province's code, itself for a province and for an area without official code.
	 */
	public RegionCode province() {
		return this.code.startsWith("X") ? this : new RegionCode(this.code.substring(0, 2) + "0000");
	}

	@Override
	public int compareTo(RegionCode other) {
		return this.code.compareTo(other.code);
	}

	@JsonValue
	@Override
	public String toString() {
		return this.code;
	}

}
