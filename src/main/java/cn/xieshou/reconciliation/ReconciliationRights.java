package cn.xieshou.reconciliation;

import java.util.List;
import java.util.UUID;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.web.NotFound;

/**
 * Who sees extracts of accounts (对账权限): who keeps the ledger there, reviews there, or
 * audits; nobody else who reads the books. Who keeps the ledger works on them; who
 * reviews there may finish them, too.
 */
@Component
class ReconciliationRights {

	private static final List<Permission> SEEING = List.of(Permission.ENTER_LEDGER, Permission.REVIEW,
			Permission.AUDIT);

	private static final List<Permission> FINISHING = List.of(Permission.ENTER_LEDGER, Permission.REVIEW);

	private final Access access;

	private final RecordVisibility visibility;

	ReconciliationRights(Access access, RecordVisibility visibility) {
		this.access = access;
		this.visibility = visibility;
	}

	/** Which rows the actor sees, of reconciliations {@code r}. */
	Condition seen() {
		requireSeeing();
		Condition condition = this.access.scope(Permission.READ)
			.where("r")
			.and(this.visibility.rows("funds", "r.fund_id"));
		List<Condition> any = SEEING.stream()
			.filter((one) -> this.access.actor().may(one))
			.map((one) -> this.access.scope(one).where("r"))
			.toList();
		String or = String.join(" or ", any.stream().map(Condition::sql).toList());
		return condition
			.and(new Condition("(" + or + ")", any.stream().flatMap((one) -> one.arguments().stream()).toList()));
	}

	/** Makes sure that the actor sees some at all. */
	void requireSeeing() {
		this.access.scope(Permission.READ);
		if (SEEING.stream().noneMatch((one) -> this.access.actor().may(one))) {
			throw new AccessDeniedException("Reconciliations are not shown to " + this.access.actor().username());
		}
	}

	/**
	 * Makes sure that the actor sees this one.
	 * @throws NotFound if not
	 */
	void requireSeen(Reconciliation one) {
		requireSeeing();
		if (!this.access.sees(one.of().root(), one.of().pairing()) || !may(SEEING, one.of())
				|| !this.visibility.shows("funds", one.of().fund())) {
			throw new NotFound("reconciliation " + one.id());
		}
	}

	/** Makes sure that the actor does something with extracts somewhere. */
	void requireWorking(boolean finishing) {
		if ((finishing ? FINISHING : List.of(Permission.ENTER_LEDGER)).stream()
			.noneMatch((one) -> this.access.actor().may(one))) {
			throw new AccessDeniedException("Reconciliations are not kept by " + this.access.actor().username());
		}
	}

	/** Whether the actor sends extracts anywhere. */
	boolean sends() {
		return this.access.actor().may(Permission.ENTER_LEDGER);
	}

	boolean mayWork(Reconciliation.Of fund) {
		return may(List.of(Permission.ENTER_LEDGER), fund);
	}

	boolean mayFinish(Reconciliation.Of fund) {
		return may(FINISHING, fund);
	}

	private boolean may(List<Permission> any, Reconciliation.Of fund) {
		return any.stream().filter((one) -> this.access.actor().may(one)).anyMatch((one) -> {
			Scope scope = this.access.scope(one);
			return scope.contains(fund.root(), fund.pairing());
		});
	}

	/** Makes sure that the actor keeps the ledger of a fund. */
	void requireKept(UUID fund, Reconciliation.Of of) {
		if (!this.access.sees(of.root(), of.pairing()) || !this.visibility.shows("funds", fund)) {
			throw new NotFound("fund " + fund);
		}
		this.access.require(Permission.ENTER_LEDGER, of.root(), of.pairing());
	}

}
