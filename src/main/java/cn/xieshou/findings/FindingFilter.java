package cn.xieshou.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.rule.Severity;
import cn.xieshou.web.BadRequest;

/**
 * Which findings are asked for (筛选); {@code null} for all.
 *
 * @param states how far they have come
 * @param owner who answers for them
 * @param pairing with those below it
 */
record FindingFilter(@Nullable String rule, @Nullable Severity severity, @Nullable List<FindingState> states,
		@Nullable UUID owner, @Nullable List<PairingTree.Node> pairing) {

	static @Nullable Severity severity(@Nullable String code) {
		if (code == null || code.isBlank()) {
			return null;
		}
		for (Severity one : Severity.values()) {
			if (one.code().equals(code)) {
				return one;
			}
		}
		throw BadRequest.unknownValue("severity", code);
	}

	static @Nullable List<FindingState> state(@Nullable String code) {
		return (code == null || code.isBlank()) ? null
				: List.of(FindingState.find(code).orElseThrow(() -> BadRequest.unknownValue("state", code)));
	}

	static @Nullable String rule(@Nullable String code) {
		if (code == null || code.isBlank()) {
			return null;
		}
		if (!code.matches("[A-Za-z0-9.]{1,20}")) {
			throw BadRequest.unknownValue("rule", code);
		}
		return code.toUpperCase(Locale.ROOT);
	}

	Condition condition() {
		List<String> parts = new ArrayList<>();
		List<Object> arguments = new ArrayList<>();
		if (this.rule != null) {
			parts.add("f.rule = ?");
			arguments.add(this.rule);
		}
		if (this.severity != null) {
			parts.add("f.rank = ?");
			arguments.add(this.severity.ordinal());
		}
		if (this.states != null) {
			parts.add("f.state = any(?)");
			arguments.add(this.states.stream().map(Enum::name).toArray(String[]::new));
		}
		if (this.owner != null) {
			parts.add("f.owner_id = ?");
			arguments.add(this.owner);
		}
		if (this.pairing != null) {
			parts.add("f.root_id = any(?) and f.pairing_id = any(?)");
			arguments.add(this.pairing.stream().map(PairingTree.Node::root).distinct().toArray(UUID[]::new));
			arguments.add(this.pairing.stream().map(PairingTree.Node::id).toArray(UUID[]::new));
		}
		return parts.isEmpty() ? Condition.ALWAYS : new Condition(String.join(" and ", parts), arguments);
	}

}
