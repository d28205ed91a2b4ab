package cn.xieshou.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import cn.xieshou.access.PairingTree;

import static org.assertj.core.api.Assertions.assertThat;

/** What is sealed says one thing only, and digests are those of the standards. */
class SealedFormTests {

	private static final Instant AT = Instant.parse("2026-12-02T03:04:05.000006Z");

	private static final Fingerprint ONE = Fingerprint.of("one");

	private static final Fingerprint TWO = Fingerprint.of("two");

	private static JournalBlock.Extent extent(long number, long first, long last, Instant at) {
		return new JournalBlock.Extent(PairingTree.COMMONS, number, first, last, at);
	}

	@Test
	void digestsAreThoseOfTheStandards() {
		Fingerprint abc = Fingerprint.of("abc");
		assertThat(abc.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
		assertThat(abc.sm3()).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
		assertThat(Fingerprint.of(abc.sha256Bytes(), abc.sm3Bytes())).isEqualTo(abc);
	}

	@Test
	void aMomentIsWrittenToTheMicrosecond() {
		assertThat(SealedForm.moment(AT)).isEqualTo("2026-12-02T03:04:05.000006Z");
		assertThat(SealedForm.moment(Instant.parse("2026-12-02T03:04:05Z"))).isEqualTo("2026-12-02T03:04:05.000000Z");
	}

	@Test
	void aBlockIsTheDigestOfWhatTheDocumentSays() {
		Fingerprint block = SealedForm.block(extent(2, 4, 5, AT), ONE, List.of(ONE, TWO));
		String text = """
				xieshou journal block 1
				00000000-0000-0000-0000-000000000000 2 4 5 2026-12-02T03:04:05.000006Z
				%s
				%s
				%s
				""";
		assertThat(block).isEqualTo(Fingerprint.of(text.formatted(ONE.sha256(), ONE.sha256(), TWO.sha256()),
				text.formatted(ONE.sm3(), ONE.sm3(), TWO.sm3())));
	}

	@Test
	void aBlockDependsOnAllThatItExtendsOver() {
		Fingerprint block = SealedForm.block(extent(2, 4, 5, AT), ONE, List.of(ONE, TWO));
		assertThat(List.of(SealedForm.block(extent(3, 4, 5, AT), ONE, List.of(ONE, TWO)),
				SealedForm.block(extent(2, 3, 5, AT), ONE, List.of(ONE, TWO)),
				SealedForm.block(extent(2, 4, 6, AT), ONE, List.of(ONE, TWO)),
				SealedForm.block(extent(2, 4, 5, AT.plusNanos(1_000)), ONE, List.of(ONE, TWO)),
				SealedForm.block(extent(2, 4, 5, AT), TWO, List.of(ONE, TWO)),
				SealedForm.block(extent(2, 4, 5, AT), ONE, List.of(TWO, ONE)),
				SealedForm.block(extent(2, 4, 5, AT), ONE, List.of(ONE))))
			.doesNotContain(block)
			.doesNotHaveDuplicates();
	}

	@Test
	void theHeadsOfAllChainsDoNotDependOnTheirOrder() {
		JournalBlock commons = new JournalBlock(extent(2, 4, 5, AT), ONE);
		JournalBlock other = new JournalBlock(new JournalBlock.Extent(new UUID(1, 1), 2, 4, 5, AT), TWO);
		assertThat(SealedForm.heads(List.of(commons, other))).isEqualTo(SealedForm.heads(List.of(other, commons)))
			.isNotEqualTo(SealedForm.heads(List.of(commons)));
	}

}
