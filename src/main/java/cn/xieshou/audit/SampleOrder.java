package cn.xieshou.audit;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.list.ListQuery;

/**
 * What a sample is drawn of and how (抽样条件): the same order draws the same sample, at any
 * time and by anybody who may see all that it is drawn of.
 *
 * @param name what the sample is called
 * @param list the records it is drawn of, as known at a moment
 * @param pairing the pairing with all below it, {@code null} for all
 * @param period the period that they fall in, {@code null} for any
 * @param knownOn the moment
 * @param method how it is drawn
 * @param seed what chance begins with, empty where there is none
 * @param size how many are drawn, {@code null} where the method says that itself
 * @param amount the least amount or the interval, in yuan
 * @param rule the rule that found something
 */
record SampleOrder(String name, ListQuery list, PairingTree.@Nullable Node pairing, @Nullable String period,
		Instant knownOn, SampleMethod method, String seed, @Nullable Integer size, @Nullable BigDecimal amount,
		@Nullable String rule) {

	/** All that a sample depends on. */
	String key() {
		return String.join("\n", this.name, this.list.register().code(),
				(this.pairing != null) ? this.pairing.id().toString() : "", String.valueOf(this.period),
				this.knownOn.toString(), this.method.name(), this.seed, String.valueOf(this.size),
				(this.amount != null) ? this.amount.stripTrailingZeros().toPlainString() : "",
				String.valueOf(this.rule));
	}

}
