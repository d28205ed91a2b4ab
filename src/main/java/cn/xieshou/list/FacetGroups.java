package cn.xieshou.list;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.register.Register;

/**
 * What is kept of a type by combinations of its facet values (计数分组), for who lays it out
 * by other things than a list does: no record is looked at.
 */
@Service
@Transactional(readOnly = true)
public class FacetGroups {

	private final FacetCounts counts;

	private final Listing listing;

	FacetGroups(FacetCounts counts, Listing listing) {
		this.counts = counts;
		this.listing = listing;
	}

	/**
	 * The records of a pairing and those below it with one combination of facet values.
	 *
	 * @param facets the values of the register's facets, in order
	 * @param total the column that is added up, empty where records are counted,
	 * {@code aggregate} where those are that stand for several
	 * @param parts how many records have a value
	 */
	public record Group(UUID scope, List<String> facets, String total, BigDecimal amount, int parts, int atLeast,
			int atMost, int about) {

	}

	/**
	 * The groups of some pairings, each with all below it.
	 * @param scopes pairings that the reader sees wholly
	 * @return empty where that is not kept, or the reader is not shown all records
	 */
	public Optional<List<Group>> of(Register<?, ?> register, Collection<UUID> scopes) {
		if (!this.counts.isCounted(register) || !this.listing.isWhole(register)
				|| this.listing.shared(register).isPresent()) {
			return Optional.empty();
		}
		return Optional.of(this.counts.read(register, scopes)
			.stream()
			.map((one) -> new Group(one.scope(), one.facets(), one.total(), one.amount(), Math.toIntExact(one.parts()),
					Math.toIntExact(one.atLeast()), Math.toIntExact(one.atMost()), Math.toIntExact(one.about())))
			.toList());
	}

}
