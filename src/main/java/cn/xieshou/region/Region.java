package cn.xieshou.region;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * A region (区划).
 * <p>
 * Rule: a code ends only with a date, and what took its place is named by code.
 */
@Entity
final class Region extends RegisterEntry {

	private RegionCode code;

	private String shortName;

	@Enumerated(EnumType.STRING)
	private RegionLevel level;

	private @Nullable RegionCode parent;

	private @Nullable Span validFrom;

	private @Nullable Span validTo;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private String[] successors = {};

	@JdbcTypeCode(SqlTypes.ARRAY)
	private String[] formerNames = {};

	private @Nullable String pinyin;

	@SuppressWarnings("NullAway.Init")
	protected Region() {
	}

	@SuppressWarnings("NullAway.Init")
	Region(RegionForm form) {
		super(form.name());
		fill(form);
	}

	void revise(RegionForm form) {
		rename(form.name());
		fill(form);
	}

	private void fill(RegionForm form) {
		this.code = form.code();
		this.shortName = (form.shortName() != null) ? form.shortName() : form.name();
		this.level = form.level();
		this.parent = form.parent();
		this.validFrom = form.validFrom();
		this.validTo = form.validTo();
		this.successors = form.successors().stream().map(RegionCode::code).toArray(String[]::new);
		this.formerNames = form.formerNames().toArray(String[]::new);
		this.pinyin = form.pinyin();
	}

	RegionForm toForm() {
		return new RegionForm(getName(), this.code, this.shortName, this.level, this.parent, this.validFrom,
				this.validTo, List.of(this.successors).stream().map(RegionCode::of).toList(), List.of(this.formerNames),
				this.pinyin, getRef());
	}

	@Override
	protected String searchText() {
		return super.searchText() + " " + this.code + " " + this.pinyin + " " + String.join(" ", this.formerNames);
	}

}
