package cn.xieshou.approval;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.StepHolder;
import cn.xieshou.register.Posted;

/**
 * Finds the steps that filings of a pairing pass (审核流程查询): those set for it, else those
 * of the nearest pairing above that reach down to it, else those set for all, else a
 * single one. What belongs to no pairing passes one, of business administrators.
 */
@Service
@Transactional(readOnly = true)
public class ReviewChains implements Posted.Observer {

	/** Of what all pairings share, and of the pairings themselves. */
	public static final List<ReviewStep> OF_COMMONS = List.of(new ReviewStep("", StepHolder.BUSINESS, null));

	/** Where nobody has set any. */
	private static final List<ReviewStep> SINGLE = List.of(new ReviewStep("", StepHolder.FIRST, null));

	/** How late another node may learn of a change. */
	private static final Duration KEPT = Duration.ofSeconds(2);

	private static final TypeReference<List<ReviewStep>> STEPS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final PairingTree tree;

	/** Kept for a while, since every act of review asks for them. */
	private final LoadingCache<String, Map<Place, List<ReviewStep>>> known = Caffeine.newBuilder()
		.expireAfterWrite(KEPT)
		.build((all) -> read());

	ReviewChains(JdbcClient jdbc, JsonMapper json, PairingTree tree) {
		this.jdbc = jdbc;
		this.json = json;
		this.tree = tree;
	}

	/** What steps are set for. */
	private record Place(@Nullable UUID pairing, ChainReach reach) {

	}

	/** The steps of filings of a pairing, in order; never empty. */
	public List<ReviewStep> of(@Nullable UUID pairing) {
		return (pairing != null) ? found(pairing).steps() : OF_COMMONS;
	}

	/**
	 * Steps with where they are set.
	 *
	 * @param steps the steps
	 * @param setAt the pairing for which they are set, {@code null} if for all or nowhere
	 * @param set whether somebody has set them
	 */
	public record Found(List<ReviewStep> steps, @Nullable UUID setAt, boolean set) {

	}

	/** The steps of filings of a pairing, and where they come from. */
	public Found found(UUID pairing) {
		Map<Place, List<ReviewStep>> chains = this.known.get("all");
		List<ReviewStep> own = chains.get(new Place(pairing, ChainReach.ITSELF));
		if (own != null) {
			return new Found(own, pairing, true);
		}
		List<PairingTree.Node> path = this.tree.path(pairing);
		for (int i = path.size() - 1; i >= 0; i--) {
			List<ReviewStep> steps = chains.get(new Place(path.get(i).id(), ChainReach.WITH_BELOW));
			if (steps != null) {
				return new Found(steps, path.get(i).id(), true);
			}
		}
		List<ReviewStep> all = chains.get(new Place(null, ChainReach.WITH_BELOW));
		return (all != null) ? new Found(all, null, true) : new Found(SINGLE, null, false);
	}

	private Map<Place, List<ReviewStep>> read() {
		Map<Place, List<ReviewStep>> chains = new HashMap<>();
		this.jdbc.sql("select applies_to_id, reach, steps from review_chain").query((row) -> {
			chains.put(
					new Place(row.getObject("applies_to_id", UUID.class), ChainReach.valueOf(row.getString("reach"))),
					this.json.readValue(row.getString("steps"), STEPS));
		});
		return chains;
	}

	@Override
	public void posted(Posted posting) {
		if (posting.register() instanceof ReviewChainRegister) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCommit() {
					ReviewChains.this.known.invalidateAll();
				}
			});
		}
	}

}
