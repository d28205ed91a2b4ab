package cn.xieshou.books;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Accounts;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Grant;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.signin.PublishedAccounts;
import cn.xieshou.values.Days;

/** The demonstration accounts (演示账户), all with one published password. */
@Component
@ConditionalOnBooleanProperty("xieshou.demo")
class DemonstrationAccounts implements PublishedAccounts {

	/** Published on purpose: the demonstration listens on the loopback address only. */
	static final String PASSWORD = "Xieshou-demo-2026";

	private static final String LOADER = "books";

	private final Accounts accounts;

	private final PairingTree tree;

	DemonstrationAccounts(Accounts accounts, PairingTree tree) {
		this.accounts = accounts;
		this.tree = tree;
	}

	/** A demonstration account as the sign-in page lists it. */
	record Demonstration(String username, String displayName, String unit, Role role, @Nullable String pairing,
			@Nullable Integer step) {

	}

	static final List<Demonstration> ALL = List.of(
			new Demonstration("official", "林主任", "协作办公室", Role.OFFICIAL, null, null),
			new Demonstration("team-suixi", "周队员", "驻遂溪县工作队", Role.TEAM, "越秀区—遂溪县", null),
			new Demonstration("team-longhu", "陈队员", "驻龙湖区工作组", Role.TEAM, "坪山区—龙湖区", null),
			new Demonstration("team-qiannan", "吴队员", "驻黔南州工作队", Role.TEAM, "广州—黔南", null),
			new Demonstration("finance-zhanjiang", "许会计", "湛江市", Role.FINANCE, "广州—湛江", null),
			new Demonstration("county-suixi", "梁科长", "遂溪县", Role.REVIEWER, "越秀区—遂溪县", 1),
			new Demonstration("city-zhanjiang", "何处长", "湛江市", Role.REVIEWER, "广州—湛江", 2),
			new Demonstration("helper-yuexiu", "黄科长", "越秀区", Role.CONFIRMER, "越秀区—遂溪县", null),
			new Demonstration("auditor", "郑审计", "审计组", Role.AUDITOR, null, null),
			new Demonstration("business", "温主管", "业务管理处", Role.BUSINESS_ADMIN, null, 1),
			new Demonstration("business-2", "谢主管", "业务管理处", Role.BUSINESS_ADMIN, null, 1),
			new Demonstration("sysadmin", "系统管理员", "信息中心", Role.SYSTEM_ADMIN, null, null),
			new Demonstration("secadmin", "安全管理员", "信息中心", Role.SECURITY_ADMIN, null, null),
			new Demonstration("auditadmin", "审计管理员", "信息中心", Role.AUDIT_ADMIN, null, null));

	@Override
	public List<Published> all() {
		return ALL.stream()
			.map((one) -> new Published(one.username(), one.role(),
					one.role().isAdministrator() ? "—" : Objects.requireNonNullElse(one.pairing(), "")))
			.toList();
	}

	@Override
	public String password() {
		return PASSWORD;
	}

	/** Whether an account is missing, as in a home from before there was such a one. */
	boolean lacksAny() {
		return ALL.stream().anyMatch((account) -> this.accounts.find(account.username()).isEmpty());
	}

	/** Who the books are said to have been brought in by; nobody can sign in as that. */
	@Transactional
	Actor loader() {
		UUID id = this.accounts.ofPortal(LOADER, "演示账套装载", "携手");
		return new Actor(id, LOADER, "演示账套装载", "携手", List.of());
	}

	/** What each account keeps of the password; made slowly, so that guessing is slow. */
	String passwordHash() {
		return this.accounts.hash(PASSWORD);
	}

	/**
	 * Opens the accounts that do not yet exist; the pairings of their scopes must be in
	 * the books.
	 */
	@Transactional
	void open(String hash) {
		for (Demonstration account : ALL) {
			if (this.accounts.find(account.username()).isPresent()) {
				continue;
			}
			UUID id = this.accounts.open(account.username(), account.displayName(), account.unit(), hash);
			this.accounts.publish(id);
			UUID pairing = (account.pairing() != null) ? this.tree.find(account.pairing()).orElseThrow().id() : null;
			this.accounts.grant(id, new Grant(account.role(), pairing, account.step()),
					(account.role() == Role.AUDITOR) ? Days.of(Instant.now()).plusYears(1) : null);
		}
	}

}
