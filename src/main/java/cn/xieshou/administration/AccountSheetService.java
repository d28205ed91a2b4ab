package cn.xieshou.administration;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.values.Refusal;

/**
 * Opens many accounts at once (成批建账户), all or none, each with its link; what they are to
 * do is asked of the security administrator.
 */
@Service
@Transactional
class AccountSheetService {

	private final AccountService accounts;

	private final GrantService grants;

	private final AccountSheet sheet;

	AccountSheetService(AccountService accounts, GrantService grants, AccountSheet sheet) {
		this.accounts = accounts;
		this.grants = grants;
		this.sheet = sheet;
	}

	/** An account with the secret of its link. */
	record Opened(AccountForm account, String secret) {

	}

	/**
	 * Opens the accounts of all lines.
	 * @param reason why their roles are asked for
	 * @throws Refusal if a line cannot be taken as it is
	 */
	public List<Opened> open(String pasted, String reason) {
		List<AccountSheet.Line> lines = this.sheet.read(pasted);
		if (lines.isEmpty() || lines.stream().anyMatch((line) -> !line.problems().isEmpty())) {
			throw new Refusal("accounts.sheet.open");
		}
		List<Opened> opened = new ArrayList<>();
		for (AccountSheet.Line line : lines) {
			AccountService.Invitation invitation = this.accounts.open(line.account());
			opened.add(new Opened(line.account(), invitation.secret()));
			if (line.role() != null) {
				this.grants.propose(invitation.account(), line.role(), line.pairing(), line.rank(), reason);
			}
		}
		return opened;
	}

}
