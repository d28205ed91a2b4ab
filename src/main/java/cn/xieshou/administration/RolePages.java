package cn.xieshou.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
	 * @param may what it permits
	 * @param mayNot what it does not
	 * @param never the roles that nobody holds beside it
	 * @param holders how many accounts hold it today
	 */
	record Shown(Role role, List<Permission> may, List<Permission> mayNot, List<Role> never, int holders) {

	}

	@GetMapping("/admin/roles")
	String show(Model model) {
		this.access.scope(Permission.GRANT);
		Map<Role, Integer> holders = this.grants.holders();
		model.addAttribute("roles",
				Arrays.stream(Role.values()).map((role) -> shown(role, holders.getOrDefault(role, 0))).toList());
		return "administration/roles";
	}

	private static Shown shown(Role role, int holders) {
		List<Permission> all = List.of(Permission.values());
		return new Shown(role, all.stream().filter(role::permits).toList(),
				all.stream().filter((one) -> !role.permits(one)).toList(),
				Arrays.stream(Role.values())
					.filter((other) -> other != role && GrantService.areNeverBoth(role, other))
					.toList(),
				holders);
	}

}
