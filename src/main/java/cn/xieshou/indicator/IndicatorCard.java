package cn.xieshou.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;

/**
 * A card of the catalogue as others use it (指标卡).
 *
 * @param id the record
 * @param code the code that stays
 * @param name its Chinese name
 * @param nameEn its English name
 * @param level whom it is for
 * @param definitions what is counted (口径), in all versions
 * @param unit the usual unit
 * @param kind what its values are
 * @param overPairings how values of several pairings combine
 * @param overTime how values of several periods combine
 * @param toleranceDays how many days apart moments may be whose stocks are added up
 * @param domain the field of cooperation
 * @param owner the kind of office that answers for it
 * @param partOf the whole that it is a part of
 * @param beside for what the portal adds up itself, the codes of reported indicators that
 * say the same
 * @param synonyms what it is called elsewhere: other names, its outside reference
 */
public record IndicatorCard(UUID id, String code, String name, String nameEn, IndicatorLevel level,
		Definition definitions, Unit unit, IndicatorKind kind, Aggregation overPairings, Aggregation overTime,
		int toleranceDays, Domain domain, @Nullable String owner, @Nullable UUID partOf, List<String> beside,
		Set<String> synonyms) {

	/** Whether the portal adds it up itself, so that nobody reports it. */
	public boolean isDerived() {
		return DerivedCards.isDerived(this.code);
	}

	/** The name in the reader's language. */
	public String name(Locale locale) {
		return locale.getLanguage().equals("en") ? this.nameEn : this.name;
	}

	/** The definition of now in the reader's language. */
	public String definition(Locale locale) {
		return this.definitions.text(locale);
	}

}
