package cn.xieshou.filing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import cn.xieshou.access.Actor;
import cn.xieshou.access.StepHolder;
import cn.xieshou.approval.ReviewStep;
import cn.xieshou.access.PairingTree;
import cn.xieshou.values.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a filing is from draft to books. */
class FilingRulesTests {

	private static final List<ReviewStep> STEPS = List.of(new ReviewStep("县级审核", StepHolder.FIRST, null),
			new ReviewStep("市级审核", StepHolder.SECOND, null));

	private static final Instant NOW = Instant.parse("2026-11-29T01:00:00Z");

	private static final Actor AUTHOR = actor("周队员");

	private static final Actor REVIEWER = actor("梁科长");

	private static Actor actor(String name) {
		return new Actor(UUID.randomUUID(), name, name, "遂溪县", List.of());
	}

	private static Filing draft() {
		return new Filing(UUID.randomUUID(), "parks", 1, AUTHOR, NOW);
	}

	private static Filing submitted() {
		Filing filing = draft();
		filing.submit(STEPS, NOW.plusSeconds(1));
		return filing;
	}

	@Test
	void aFilingBeginsAsADraftOfItsAuthorInTheCommons() {
		Filing filing = draft();
		assertThat(filing.getState()).isEqualTo(FilingState.DRAFT);
		assertThat(filing.getStep()).isZero();
		assertThat(filing.getRootId()).isEqualTo(PairingTree.COMMONS);
		assertThat(filing.getAuthorName()).isEqualTo("周队员");
		assertThat(filing.getSubmittedAt()).isNull();
	}

	@Test
	void aFilingHandedInWaitsForTheFirstStep() {
		Filing filing = submitted();
		assertThat(filing.getState()).isEqualTo(FilingState.SUBMITTED);
		assertThat(filing.getStep()).isOne();
		filing.next(Instant.EPOCH);
		assertThat(filing.getStep()).isEqualTo(2);
	}

	@Test
	void aFilingHandedInAgainBeginsAtTheFirstStep() {
		Filing filing = submitted();
		filing.next(Instant.EPOCH);
		filing.sendBack();
		assertThat(filing.getState()).isEqualTo(FilingState.RETURNED);
		assertThat(filing.getStep()).isZero();
		filing.submit(STEPS, NOW.plusSeconds(9));
		assertThat(filing.getStep()).isOne();
		assertThat(filing.getSubmittedAt()).isEqualTo(NOW.plusSeconds(9));
	}

	@Test
	void aPostedFilingWaitsForNobody() {
		Filing filing = submitted();
		filing.posted(NOW.plusSeconds(5));
		assertThat(filing.getState()).isEqualTo(FilingState.POSTED);
		assertThat(filing.getStep()).isZero();
		assertThat(filing.getPostedAt()).isEqualTo(NOW.plusSeconds(5));
		assertThat(filing.isWithdrawable()).isFalse();
	}

	@Test
	void onlyWhatWasHandedInIsTakenBack() {
		Filing draft = draft();
		draft.withdraw();
		assertThat(draft.isTakenBack()).isFalse();
		Filing handedIn = submitted();
		handedIn.withdraw();
		assertThat(handedIn.isTakenBack()).isTrue();
		assertThat(handedIn.isWithdrawable()).isFalse();
	}

	@Test
	void onlyTheAuthorWritesAndNeverDecides() {
		Filing filing = draft();
		assertThatCode(() -> filing.requireAuthor(AUTHOR)).doesNotThrowAnyException();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> filing.requireAuthor(REVIEWER))
			.withMessage("filing.notAuthor");
		assertThatCode(() -> filing.requireOther(REVIEWER)).doesNotThrowAnyException();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> filing.requireOther(AUTHOR))
			.withMessage("filing.ownFiling");
	}

	@Test
	void aFilingThatFollowsFromAnotherHasTheSameAuthorAndRoot() {
		Filing cause = draft();
		UUID root = UUID.randomUUID();
		cause.belongsTo(root, root);
		Filing follows = new Filing(UUID.randomUUID(), "projects", 1, cause, NOW);
		assertThat(follows.getAuthorId()).isEqualTo(AUTHOR.id());
		assertThat(follows.getRootId()).isEqualTo(root);
		assertThat(follows.getPairingId()).isNull();
	}

	@Test
	void newContentReplacesTheOld() {
		Filing filing = draft();
		filing.write(3, "三行", 2, NOW.plusSeconds(7));
		assertThat(filing.getLines()).isEqualTo(3);
		assertThat(filing.getNote()).isEqualTo("三行");
		assertThat(filing.getFormVersion()).isEqualTo(2);
		assertThat(filing.getUpdatedAt()).isEqualTo(NOW.plusSeconds(7));
		assertThat(filing.getCreatedAt()).isEqualTo(NOW);
	}

	@Test
	void aStepOfALoadIsMarked() {
		Filing filing = draft();
		assertThat(filing.isLoad()).isFalse();
		filing.marks("books:parks");
		assertThat(filing.isLoad()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "DRAFT, true", "RETURNED, true", "SUBMITTED, false", "POSTED, false", "WITHDRAWN, false" })
	void onlyADraftOrAReturnedFilingIsOpen(FilingState state, boolean open) {
		assertThat(state.isOpen()).isEqualTo(open);
	}

	@ParameterizedTest
	@EnumSource(FilingState.class)
	void aStateIsFoundByItsCode(FilingState state) {
		assertThat(FilingState.find(state.code())).contains(state);
		assertThat(FilingState.find(state.name())).isEmpty();
	}

}
