package cn.xieshou.register;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.RegionCode;

/**
 * What is somewhere within the two sides of its pairing (在结对地区内的记录), so that no other
 * place can be right.
 */
public interface LocatedForm extends NamedForm {

	/** Where it is, {@code null} if that is not stated. */
	@Nullable RegionCode region();

}
