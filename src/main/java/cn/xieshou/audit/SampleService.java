package cn.xieshou.audit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Ids;
import cn.xieshou.web.NotFound;

/** Draws samples and reads them (抽样); the same order gives the sample that there is. */
@Service
@Transactional
class SampleService {

	private final Sampling sampling;

	private final SampleStore store;

	private final Access access;

	private final Journal journal;

	private final Clock clock;

	SampleService(Sampling sampling, SampleStore store, Access access, Journal journal, Clock clock) {
		this.sampling = sampling;
		this.store = store;
		this.access = access;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Where the actor audits records.
	 * @throws org.springframework.security.access.AccessDeniedException if nowhere
	 */
	Scope audited() {
		this.access.scope(Permission.READ);
		return this.access.scope(Permission.AUDIT);
	}

	/**
	 * Draws a sample.
	 * @throws cn.xieshou.values.Refusal if it is too large
	 */
	Sample draw(SampleOrder order) {
		audited();
		Actor actor = this.access.actor();
		PairingTree.Node pairing = order.pairing();
		UUID root = (pairing != null) ? pairing.root() : PairingTree.COMMONS;
		String key = digest(order.key());
		Optional<Sample> same = this.store.same(root, actor.id(), key);
		if (same.isPresent()) {
			return same.get();
		}
		Sampling.Extent extent = this.sampling.extent(order);
		List<Sampling.Drawn> drawn = this.sampling.draw(order);
		Sample sample = new Sample(Ids.next(), order.name(), order.list().register().code(),
				(pairing != null) ? pairing.code() : null, order.period(), order.knownOn(),
				new Sample.How(order.method(), order.seed(), order.size(), order.amount(), order.rule()),
				extent.count(), extent.total(), drawn.size(), total(drawn), actor.displayName(),
				Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS), root);
		if (!this.store.add(sample, (pairing != null) ? pairing.id() : null, actor, key)) {
			return this.store.same(root, actor.id(), key).orElseThrow();
		}
		this.store.addItems(sample, drawn);
		this.journal.write(actor, Act.SAMPLE_DRAWN, root, "sample", sample.id(),
				Map.of("name", sample.name(), "type", sample.type(), "method", order.method().name(), "seed",
						order.seed(), "population", extent.count(), "drawn", drawn.size()));
		return sample;
	}

	private static @Nullable BigDecimal total(List<Sampling.Drawn> drawn) {
		return drawn.stream().map(Sampling.Drawn::amount).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
	}

	private static String digest(String key) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Samples after one, the newest first. */
	@Transactional(readOnly = true)
	public List<Sample> page(@Nullable UUID after, int size) {
		return this.store.page(audited(), after, size);
	}

	/**
	 * A sample that the actor may see.
	 * @throws NotFound if there is none
	 */
	@Transactional(readOnly = true)
	public Sample require(UUID id) {
		return this.store.find(audited(), id).orElseThrow(() -> new NotFound("sample " + id));
	}

	@Transactional(readOnly = true)
	public List<SampleItem> items(Sample sample) {
		return this.store.items(sample);
	}

	/**
	 * One of what was drawn.
	 * @throws NotFound if the sample has no such number
	 */
	@Transactional(readOnly = true)
	public SampleItem item(Sample sample, int number) {
		return this.store.items(sample)
			.stream()
			.filter((item) -> item.number() == number)
			.findAny()
			.orElseThrow(() -> new NotFound("paper " + number + " of sample " + sample.id()));
	}

}
