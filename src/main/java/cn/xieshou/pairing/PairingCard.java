package cn.xieshou.pairing;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Programme;
import cn.xieshou.values.RegionCode;

/**
 * A pairing as pages show it (结对卡片).
 *
 * @param id the pairing
 * @param root its top-level pairing
 * @param parent the pairing above
 * @param code its code
 * @param name its name
 * @param programme the programme
 * @param assisting the regions that help
 * @param assisted the regions that are helped
 * @param since when it began
 * @param planPeriod the period of the plan in force
 * @param inferred whether the sources only imply it
 * @param remark what was noted about it
 */
public record PairingCard(UUID id, UUID root, @Nullable UUID parent, String code, String name, Programme programme,
		List<RegionCode> assisting, List<RegionCode> assisted, @Nullable String since, @Nullable String planPeriod,
		boolean inferred, @Nullable String remark) {

}
