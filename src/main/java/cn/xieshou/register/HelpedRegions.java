package cn.xieshou.register;

import java.util.Optional;
import java.util.UUID;

import cn.xieshou.values.RegionCode;

/**
 * Tells which region a pairing helps (受援地), for the forms of new records; offered by the
 * room of pairings.
 */
@FunctionalInterface
public interface HelpedRegions {

	/** The region that a pairing is called by on the helped side. */
	Optional<RegionCode> of(UUID pairing);

}
