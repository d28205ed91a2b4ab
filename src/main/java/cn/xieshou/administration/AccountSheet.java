package cn.xieshou.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Accounts;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.access.StepHolder;
import cn.xieshou.values.Labels;

/**
 * Reads accounts from the lines of a sheet (成批建账户): name, unit, account and, if wanted,
 * role, pairing and rank, a line each, in this order or in that of a heading.
 */
@Component
class AccountSheet {

	/** Lines beyond are refused. */
	static final int MOST = 200;

	private static final int MOST_COLUMNS = 26;

	private static final Map<String, AccountColumn> FIELDS = Map.of("displayName", AccountColumn.DISPLAY_NAME, "unit",
			AccountColumn.UNIT, "username", AccountColumn.USERNAME);

	private static final Pattern COLUMNS = Pattern.compile("\\s*[,，;；]\\s*");

	private final Accounts accounts;

	private final PairingTree tree;

	private final Validator validator;

	private final Labels labels;

	AccountSheet(Accounts accounts, PairingTree tree, Validator validator, Labels labels) {
		this.accounts = accounts;
		this.tree = tree;
		this.validator = validator;
		this.labels = labels;
	}

	/**
	 * What is wrong with a cell.
	 *
	 * @param column the letter of its column, {@code null} if it has none
	 * @param message what is wrong, and what would be right
	 */
	record Problem(@Nullable String column, String message) {

	}

	/**
	 * A line.
	 *
	 * @param number its number, from one, as a sheet counts it
	 * @param account the account
	 * @param role the role that is asked for with it, {@code null} if none
	 * @param pairing the pairing that the role is asked for, {@code null} for all
	 * @param rank the rank of a reviewer
	 * @param problems what is wrong with it
	 */
	record Line(int number, AccountForm account, @Nullable Role role, @Nullable UUID pairing, @Nullable Integer rank,
			List<Problem> problems) {

	}

	/** The cells of a line, and what is wrong with them. */
	private final class Cells {

		private final String[] cells;

		private final Map<AccountColumn, Integer> order;

		private final List<Problem> problems = new ArrayList<>();

		Cells(String[] cells, Map<AccountColumn, Integer> order) {
			this.cells = cells;
			this.order = order;
		}

		String of(AccountColumn field) {
			Integer at = this.order.get(field);
			return (at != null && at < this.cells.length) ? this.cells[at].strip() : "";
		}

		void refuse(AccountColumn field, String key, Object... arguments) {
			refuse(this.order.get(field), key, arguments);
		}

		void refuse(@Nullable Integer at, String key, Object... arguments) {
			this.problems.add(new Problem((at != null && at < MOST_COLUMNS) ? String.valueOf((char) ('A' + at)) : null,
					AccountSheet.this.labels.text(key, arguments)));
		}

	}

	/** Reads lines; a heading is left out, and says which column is which. */
	List<Line> read(String pasted) {
		List<Line> lines = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		Map<AccountColumn, Integer> order = new EnumMap<>(AccountColumn.class);
		Arrays.stream(AccountColumn.values()).forEach((field) -> order.put(field, field.ordinal()));
		String[] all = pasted.stripTrailing().split("\\R", -1);
		for (int i = 0; i < all.length; i++) {
			String[] cells = cells(all[i]);
			Map<AccountColumn, Integer> heading = heading(cells);
			if (lines.isEmpty() && heading.containsKey(AccountColumn.DISPLAY_NAME)) {
				order.clear();
				order.putAll(heading);
				unknown(i + 1, cells, heading).ifPresent(lines::add);
			}
			else if (!all[i].isBlank()) {
				lines.add(line(i + 1, lines.size() < MOST, new Cells(cells, order), taken));
			}
		}
		return lines;
	}

	/** What was copied from a sheet has tabs; only what was typed is parted by commas. */
	private static String[] cells(String line) {
		return (line.indexOf('\t') >= 0) ? line.split("\t", -1) : COLUMNS.split(line.strip(), -1);
	}

	private Map<AccountColumn, Integer> heading(String[] cells) {
		Map<AccountColumn, Integer> heading = new EnumMap<>(AccountColumn.class);
		for (int i = 0; i < Math.min(cells.length, MOST_COLUMNS); i++) {
			for (AccountColumn field : AccountColumn.values()) {
				if (cells[i].strip().equals(this.labels.of(field, Locale.CHINESE))
						|| cells[i].strip().equalsIgnoreCase(this.labels.of(field, Locale.ENGLISH))) {
					heading.putIfAbsent(field, i);
				}
			}
		}
		return heading;
	}

	/**
	 * The heading as a line that is wrong, where it has columns that nobody reads and
	 * lacks one that they may be meant for: of what each account must have, or beside
	 * roles of pairings, since who meant those would get a role for all of them.
	 */
	private Optional<Line> unknown(int number, String[] heading, Map<AccountColumn, Integer> order) {
		Cells cells = new Cells(heading, order);
		boolean scopeless = order.containsKey(AccountColumn.ROLE) && !order.containsKey(AccountColumn.PAIRING);
		boolean lacking = scopeless || !order.keySet().containsAll(FIELDS.values());
		for (int i = 0; i < heading.length; i++) {
			if (lacking && !heading[i].isBlank() && !order.containsValue(i)) {
				cells.refuse(i, "accounts.sheet.unknownColumn", heading[i].strip(),
						Arrays.stream(AccountColumn.values()).map(this.labels::of).collect(Collectors.joining("、")));
			}
		}
		return cells.problems.isEmpty() ? Optional.empty()
				: Optional.of(
						new Line(number,
								new AccountForm(cells.of(AccountColumn.DISPLAY_NAME), cells.of(AccountColumn.UNIT),
										cells.of(AccountColumn.USERNAME)),
								null, null, null, List.copyOf(cells.problems)));
	}

	/** Where the role of a line is asked for, in words; empty if that is no question. */
	String place(Line line) {
		if (line.role() == null || line.role().isOfCommons()) {
			return "";
		}
		return (line.pairing() != null)
				? this.tree.find(line.pairing()).map(PairingTree.Node::name).orElse(line.pairing().toString())
				: this.labels.text("grants.everything");
	}

	private Line line(int number, boolean few, Cells cells, Set<String> taken) {
		AccountForm account = new AccountForm(cells.of(AccountColumn.DISPLAY_NAME), cells.of(AccountColumn.UNIT),
				cells.of(AccountColumn.USERNAME));
		this.validator.validate(account)
			.stream()
			.map((violation) -> violation.getPropertyPath().toString())
			.distinct()
			.forEach((field) -> cells.refuse(FIELDS.getOrDefault(field, AccountColumn.DISPLAY_NAME),
					"accounts.sheet.wrong." + field));
		if (cells.problems.isEmpty()
				&& (!taken.add(account.username()) || this.accounts.find(account.username()).isPresent())) {
			cells.refuse(AccountColumn.USERNAME, "setup.usernameTaken");
		}
		if (!few) {
			cells.problems.add(new Problem(null, this.labels.text("accounts.sheet.tooMany", MOST)));
		}
		Role role = role(cells);
		UUID pairing = pairing(role, cells);
		Integer rank = rank(role, cells);
		return new Line(number, account, role, pairing, rank, List.copyOf(cells.problems));
	}

	/** Roles that need more than a sheet says are asked for on their own page. */
	private @Nullable Role role(Cells cells) {
		String written = cells.of(AccountColumn.ROLE);
		if (written.isEmpty()) {
			return null;
		}
		for (Role role : Role.values()) {
			if (written.equalsIgnoreCase(role.name()) || written.equals(this.labels.of(role, Locale.CHINESE))
					|| written.equalsIgnoreCase(this.labels.of(role, Locale.ENGLISH))) {
				if (role.isAdministrator() || role == Role.AUDITOR) {
					cells.refuse(AccountColumn.ROLE, "accounts.sheet.roleAlone", written);
				}
				return role;
			}
		}
		cells.refuse(AccountColumn.ROLE, "accounts.sheet.unknownRole", written);
		return null;
	}

	private @Nullable UUID pairing(@Nullable Role role, Cells cells) {
		String written = cells.of(AccountColumn.PAIRING);
		if (written.isEmpty()) {
			return null;
		}
		if (role == null || role.isOfCommons()) {
			cells.refuse(AccountColumn.PAIRING, "grants.noPairing");
			return null;
		}
		UUID pairing = this.tree.find(written).map(PairingTree.Node::id).orElse(null);
		if (pairing == null) {
			cells.refuse(AccountColumn.PAIRING, "grants.unknownPairing");
		}
		return pairing;
	}

	private @Nullable Integer rank(@Nullable Role role, Cells cells) {
		String written = cells.of(AccountColumn.RANK);
		if (role != Role.REVIEWER) {
			return (role == Role.BUSINESS_ADMIN) ? Integer.valueOf(1) : null;
		}
		for (StepHolder holder : StepHolder.REVIEWERS) {
			if (written.equals(String.valueOf(holder.rank())) || written.equals(this.labels.of(holder))) {
				return holder.rank();
			}
		}
		cells.refuse(AccountColumn.RANK, "accounts.sheet.noRank");
		return null;
	}

}
