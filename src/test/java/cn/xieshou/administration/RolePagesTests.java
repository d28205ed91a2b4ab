package cn.xieshou.administration;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Role;
import cn.xieshou.account.People;
import cn.xieshou.values.Labels;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of roles says what the policy says. */
@DatabaseTest
class RolePagesTests {

	@Autowired
	Demo demo;

	@Autowired
	People people;

	@Autowired
	Labels labels;

	@ParameterizedTest
	@EnumSource
	void eachRoleIsShownWithWhatItPermits(Role role) {
		String page = this.demo.page("secadmin", "/admin/roles");
		int from = page.indexOf("<th scope=\"row\">" + this.labels.of(role, Locale.SIMPLIFIED_CHINESE));
		assertThat(from).isPositive();
		String row = page.substring(from, page.indexOf("</tr>", from));
		int border = row.indexOf("class=\"mut2");
		for (Permission permission : Permission.values()) {
			String words = this.labels.of(permission, Locale.SIMPLIFIED_CHINESE);
			boolean may = (permission == Permission.AUDIT) ? role == Role.AUDIT_ADMIN || role == Role.SECURITY_ADMIN
					: role.permits(permission);
			assertThat((may ? row.substring(0, border) : row.substring(border))).as(role + " " + permission)
				.contains(words);
		}
	}

	@Test
	void whatIsNeverHeldTogetherIsSaid() {
		for (Role one : Role.values()) {
			for (Role other : Role.values()) {
				boolean never = one.isAdministrator() || other.isAdministrator();
				assertThat(GrantService.areNeverBoth(one, other)).as(one + " " + other)
					.isEqualTo(GrantService.areNeverBoth(other, one));
				assertThat(GrantService.areNeverBoth(one, other) || !never).isTrue();
			}
		}
		assertThat(GrantService.areNeverBoth(Role.TEAM, Role.REVIEWER)).isTrue();
		assertThat(GrantService.areNeverBoth(Role.OFFICIAL, Role.REVIEWER)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sysadmin", "auditadmin", "auditor", "business", "team-suixi" })
	void nobodyElseSeesIt(String account) {
		MockHttpServletResponse answer = this.people.get(this.demo.session(account), "/admin/roles");
		assertThat(answer.getStatus()).isEqualTo(403);
	}

}
