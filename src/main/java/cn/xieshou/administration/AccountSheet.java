package cn.xieshou.administration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Accounts;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.access.StepHolder;
import cn.xieshou.values.Labels;

/**
 * Reads accounts that somebody pasted from a sheet (成批建账户): name, unit, account and, if
 * wanted, role, pairing and rank, a line each.
 */
@Component
class AccountSheet {

	/** Lines beyond are refused. */
	static final int MOST = 200;

	private static final Pattern COLUMNS = Pattern.compile("\\t|\\s*[,，;；]\\s*");

	private static final String HEADING = "姓名";

	private static final int UNIT = 1;

	private static final int USERNAME = 2;

	private static final int ROLE = 3;

	private static final int PAIRING = 4;

	private static final int RANK = 5;

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
	 * A line.
	 *
	 * @param number its number, from one
	 * @param account the account
	 * @param role the role that is asked for with it, {@code null} if none
	 * @param pairing the pairing that the role is asked for, {@code null} for all
	 * @param rank the rank of a reviewer
	 * @param problems what is wrong with it
	 */
	record Line(int number, AccountForm account, @Nullable Role role, @Nullable UUID pairing, @Nullable Integer rank,
			List<String> problems) {

	}

	/** Reads lines; a heading is left out. */
	List<Line> read(String pasted) {
		List<Line> lines = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		for (String line : pasted.strip().split("\\R")) {
			String[] cells = COLUMNS.split(line.strip(), -1);
			if (!line.isBlank() && !isHeading(cells)) {
				lines.add(line(lines.size() + 1, cells, taken));
			}
		}
		return lines;
	}

	private boolean isHeading(String[] cells) {
		String first = cells[0].strip();
		return first.equals(HEADING) || first.equalsIgnoreCase(this.labels.text("setup.displayName"));
	}

	private Line line(int number, String[] cells, Set<String> taken) {
		List<String> problems = new ArrayList<>();
		AccountForm account = new AccountForm(cell(cells, 0), cell(cells, UNIT), cell(cells, USERNAME));
		this.validator.validate(account)
			.stream()
			.map((violation) -> violation.getPropertyPath().toString())
			.distinct()
			.forEach((field) -> problems
				.add(this.labels.text("accounts.sheet.wrong", this.labels.text("setup." + field))));
		if (problems.isEmpty()
				&& (!taken.add(account.username()) || this.accounts.find(account.username()).isPresent())) {
			problems.add(this.labels.text("setup.usernameTaken"));
		}
		if (number > MOST) {
			problems.add(this.labels.text("accounts.sheet.tooMany", MOST));
		}
		Role role = role(cell(cells, ROLE), problems);
		return new Line(number, account, role, pairing(cell(cells, PAIRING), role, problems),
				rank(cell(cells, RANK), role, problems), List.copyOf(problems));
	}

	private static String cell(String[] cells, int at) {
		return (at < cells.length) ? cells[at].strip() : "";
	}

	/** Roles that need more than a sheet says are asked for on their own page. */
	private @Nullable Role role(String written, List<String> problems) {
		if (written.isEmpty()) {
			return null;
		}
		for (Role role : Role.values()) {
			if (written.equalsIgnoreCase(role.name()) || written.equals(this.labels.of(role, Locale.CHINESE))
					|| written.equalsIgnoreCase(this.labels.of(role, Locale.ENGLISH))) {
				if (role.isAdministrator() || role == Role.AUDITOR) {
					problems.add(this.labels.text("accounts.sheet.roleAlone", written));
				}
				return role;
			}
		}
		problems.add(this.labels.text("accounts.sheet.unknownRole", written));
		return null;
	}

	private @Nullable UUID pairing(String written, @Nullable Role role, List<String> problems) {
		if (written.isEmpty()) {
			return null;
		}
		if (role == null || role.isOfCommons()) {
			problems.add(this.labels.text("grants.noPairing"));
			return null;
		}
		UUID pairing = this.tree.find(written).map(PairingTree.Node::id).orElse(null);
		if (pairing == null) {
			problems.add(this.labels.text("grants.unknownPairing"));
		}
		return pairing;
	}

	private @Nullable Integer rank(String written, @Nullable Role role, List<String> problems) {
		if (role != Role.REVIEWER) {
			return (role == Role.BUSINESS_ADMIN) ? Integer.valueOf(1) : null;
		}
		for (StepHolder holder : StepHolder.REVIEWERS) {
			if (written.equals(String.valueOf(holder.rank())) || written.equals(this.labels.of(holder))) {
				return holder.rank();
			}
		}
		problems.add(this.labels.text("accounts.sheet.rank"));
		return null;
	}

}
