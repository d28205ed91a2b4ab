package cn.xieshou.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import cn.xieshou.access.Scope.Condition;

import static org.assertj.core.api.Assertions.assertThat;

/** Which part of the books somebody may see, and which role permits what. */
class ScopeTests {

	private static final UUID ROOT = new UUID(3, 1);

	private static final UUID COUNTY = new UUID(3, 2);

	private static final UUID OTHER = new UUID(3, 9);

	@Test
	void everythingLeavesNothingOut() {
		assertThat(Scope.EVERYTHING.contains(OTHER, OTHER)).isTrue();
		assertThat(Scope.EVERYTHING.contains(OTHER, null)).isTrue();
		assertThat(Scope.EVERYTHING.where("t")).isEqualTo(Condition.ALWAYS);
		assertThat(Scope.EVERYTHING.whereIndexed("t")).isEqualTo(Condition.ALWAYS);
	}

	@Test
	void nothingHoldsNotEvenTheCommons() {
		assertThat(Scope.NOTHING.contains(ROOT, null)).isFalse();
		assertThat(Scope.NOTHING.where("t").sql()).isEqualTo("false");
		assertThat(Scope.NOTHING.whereIndexed("t").sql()).isEqualTo("false");
	}

	@Test
	void aTreeHoldsAllBelowItAndTheCommons() {
		Scope scope = new Scope(false, true, Set.of(ROOT), Set.of());
		assertThat(scope.contains(ROOT, COUNTY)).isTrue();
		assertThat(scope.contains(OTHER, COUNTY)).isFalse();
		assertThat(scope.contains(PairingTree.COMMONS, null)).isTrue();
	}

	@Test
	void aSinglePairingHoldsItselfOnly() {
		Scope scope = new Scope(false, true, Set.of(), Set.of(COUNTY));
		assertThat(scope.contains(ROOT, COUNTY)).isTrue();
		assertThat(scope.contains(ROOT, ROOT)).isFalse();
	}

	@Test
	void theConditionNamesTreesAndPairingsAndTheCommons() {
		Condition condition = new Scope(false, true, Set.of(ROOT), Set.of(COUNTY)).where("t");
		assertThat(condition.sql()).contains("t.root_id = any(?)", "t.pairing_id = any(?)", "t.pairing_id is null");
		assertThat((UUID[]) condition.arguments().get(0)).containsExactly(ROOT);
		assertThat((UUID[]) condition.arguments().get(1)).containsExactly(COUNTY);
	}

	@Test
	void theConditionOfAnIndexNamesAllPlacesOnce() {
		Condition condition = new Scope(false, true, Set.of(ROOT), Set.of(COUNTY)).whereIndexed("t");
		assertThat((UUID[]) condition.arguments().get(2)).containsExactlyInAnyOrder(ROOT, COUNTY, PairingTree.COMMONS);
		assertThat(condition.sql().chars().filter((one) -> one == '?').count()).isEqualTo(3);
	}

	@Test
	void whatBelongsToNoPairingCanLieOutside() {
		Scope scope = new Scope(false, false, Set.of(ROOT), Set.of(COUNTY));
		assertThat(scope.contains(PairingTree.COMMONS, null)).isFalse();
		assertThat(scope.where("t").sql()).doesNotContain("is null");
		assertThat((UUID[]) scope.whereIndexed("t").arguments().get(2)).containsExactlyInAnyOrder(ROOT, COUNTY);
	}

	@Test
	void aBusinessAdministratorActsOnWhatBelongsToNoPairingAndOnNothingElse() {
		Grant grant = new Grant(Role.BUSINESS_ADMIN, null, 1);
		assertThat(grant.isOverCommons()).isTrue();
		assertThat(grant.isEverywhere()).isFalse();
		assertThat(new Grant(Role.OFFICIAL, null, null).isEverywhere()).isTrue();
		assertThat(new Grant(Role.TEAM, COUNTY, null).isEverywhere()).isFalse();
	}

	@Test
	void conditionsAreJoinedWithTheirArgumentsInOrder() {
		Condition both = new Condition("a = ?", List.of(1)).and(new Condition("b in (?, ?)", List.of(2, 3)));
		assertThat(both.sql()).isEqualTo("a = ? and b in (?, ?)");
		assertThat(both.arguments()).containsExactly(1, 2, 3);
	}

	@Property(tries = 100)
	void aConditionHasAsManyArgumentsAsQuestionMarks(@ForAll @IntRange(max = 6) int conditions) {
		Condition joined = Condition.ALWAYS;
		for (int i = 0; i < conditions; i++) {
			joined = joined.and((i % 2 == 0) ? new Condition("a = ?", List.of(i)) : Condition.ALWAYS);
		}
		assertThat(joined.sql().chars().filter((one) -> one == '?').count()).isEqualTo(joined.arguments().size());
	}

	@Test
	void whatAlwaysHoldsAddsNothing() {
		Condition one = new Condition("a = ?", List.of(1));
		assertThat(one.and(Condition.ALWAYS)).isEqualTo(one);
		assertThat(Condition.ALWAYS.and(one)).isEqualTo(one);
	}

	private static Actor actor(Grant... grants) {
		return new Actor(UUID.randomUUID(), "test", "试验", "遂溪县", List.of(grants));
	}

	@ParameterizedTest
	@CsvSource({ "OFFICIAL, READ EXPORT", "TEAM, READ EXPORT ENTER ENTER_LEDGER", "FINANCE, READ EXPORT ENTER_LEDGER",
			"REVIEWER, READ EXPORT REVIEW", "CONFIRMER, READ CONFIRM", "BUSINESS_ADMIN, READ EXPORT ENTER REVIEW",
			"AUDITOR, READ EXPORT AUDIT", "SYSTEM_ADMIN, ADMINISTER", "SECURITY_ADMIN, GRANT", "AUDIT_ADMIN, AUDIT" })
	void aRolePermitsThisAndNothingElse(Role role, String permissions) {
		assertThat(java.util.Arrays.stream(Permission.values())
			.filter((permission) -> actor(new Grant(role, null, null)).may(permission))
			.map(Permission::name)).containsExactly(permissions.split(" "));
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void administratorsSeeNoRecordsAndNobodyElseAdministers(Role role) {
		Actor actor = actor(new Grant(role, null, null));
		assertThat(actor.may(Permission.READ)).isNotEqualTo(role.isAdministrator());
		assertThat(actor.may(Permission.ADMINISTER) || actor.may(Permission.GRANT))
			.isEqualTo(role == Role.SYSTEM_ADMIN || role == Role.SECURITY_ADMIN);
	}

	@Test
	void grantsAreCountedByWhatTheyPermit() {
		Grant team = new Grant(Role.TEAM, COUNTY, null);
		Grant reviewer = new Grant(Role.REVIEWER, ROOT, 2);
		Actor actor = actor(team, reviewer);
		assertThat(actor.grants(Permission.ENTER)).containsExactly(team);
		assertThat(actor.grants(Permission.READ)).containsExactly(team, reviewer);
		assertThat(actor.roles()).containsExactlyInAnyOrder("TEAM", "REVIEWER");
	}

	@Test
	void whoHasNoGrantMayNothing() {
		assertThat(Permission.values()).noneMatch(actor()::may);
	}

}
