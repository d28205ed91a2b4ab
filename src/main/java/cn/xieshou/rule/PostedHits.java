package cn.xieshou.rule;

import java.time.Instant;
import java.util.List;

import cn.xieshou.register.Place;
import cn.xieshou.register.Register;

/**
 * What an upper room does with what rules find in posted records (入账记录的命中), in the
 * transaction of the look.
 */
public interface PostedHits {

	/**
	 * A hit with the record that it was found in.
	 *
	 * @param place the record and where it belongs
	 * @param hit what was found
	 */
	record Found(Place place, RuleHit hit) {

	}

	/**
	 * Some records of a type and a root were looked at.
	 * @param found all hits in them, none for most
	 * @param at when the look began
	 */
	void found(Register<?, ?> register, List<Found> found, Instant at);

	/**
	 * All records of a type were looked at.
	 * @param began when the look began: what was seen before is there no more
	 * @param records how many there were
	 */
	void ended(Register<?, ?> register, Instant began, long records);

}
