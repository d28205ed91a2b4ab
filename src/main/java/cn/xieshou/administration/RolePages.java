package cn.xieshou.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Role;

/**
 * What each role may do, read from the one policy, for the security administrator (角色).
 */
@Controller
class RolePages {

	private final Access access;

	private final GrantDirectory grants;

	RolePages(Access access, GrantDirectory grants) {
		this.access = access;
		this.grants = grants;
	}

	/**
	 * A role as shown.
	 *
	 * @param may what it permits, as messages call it
	 * @param mayNot what it does not
	 * @param never the roles that nobody holds beside it
	 * @param holders how many accounts hold it today
	 */
	record Shown(Role role, List<String> may, List<String> mayNot, List<Role> never, int holders) {

	}

	@GetMapping("/admin/roles")
	String show(Model model) {
		this.access.scope(Permission.GRANT);
		Map<Role, Integer> holders = this.grants.holders();
		model.addAttribute("roles",
				Arrays.stream(Role.values()).map((role) -> shown(role, holders.getOrDefault(role, 0))).toList());
		return "administration/roles";
	}

	/**
	 * Who audits records is shown no journal, but agrees to files that leave; security
	 * administrators watch over audit administrators.
	 */
	private static List<String> may(Role role) {
		List<String> may = new ArrayList<>();
		for (Permission permission : Permission.values()) {
			if (role.permits(permission)) {
				may.add((role == Role.AUDITOR && permission == Permission.AUDIT) ? "AUDIT.records" : permission.name());
			}
		}
		if (role == Role.SECURITY_ADMIN) {
			may.add("AUDIT.watched");
		}
		return may;
	}

	private static boolean readsJournal(Role role) {
		return role == Role.AUDIT_ADMIN || role == Role.SECURITY_ADMIN;
	}

	private static Shown shown(Role role, int holders) {
		List<Permission> all = List.of(Permission.values());
		return new Shown(role, may(role),
				all.stream()
					.filter((one) -> (one == Permission.AUDIT) ? !readsJournal(role) : !role.permits(one))
					.map(Permission::name)
					.toList(),
				Arrays.stream(Role.values())
					.filter((other) -> other != role && GrantService.areNeverBoth(role, other))
					.toList(),
				holders);
	}

}
