package cn.xieshou.facility;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import cn.xieshou.register.FieldKind;

/**
 * What kind of place it is (设施类别); each kind knows the fields that only some kinds have.
 */
enum FacilityKind implements FieldKind {

	/** 驻外劳务协作站. */
	LABOUR_STATION("number", "added", "places", "provinces", "staff", "served", "services"),

	/** 就业帮扶车间. */
	WORKSHOP("number", "added", "workers", "formerlyPoor", "investment", "crops", "funding", "donor",
			"donorOrganisation", "area"),

	/** 就业帮扶专岗. */
	PUBLIC_POST("number", "added", "workers", "formerlyPoor", "posts", "funding"),

	/** 服务热线. */
	HOTLINE("staff", "served", "services"),

	/** 公共服务中心. */
	SERVICE_STATION("number", "added", "area", "staff", "served", "services", "investment"),

	/** 金融服务站. */
	FINANCE_STATION("number", "added", "services", "banks", "insurers", "guarantors", "institutions"),

	/** 专家、博士工作站. */
	EXPERT_STATION("number", "added", "staff", "services", "crops"),

	/** 人才驿站. */
	TALENT_STATION("number", "added", "area", "staff", "served", "capacity", "services"),

	/** 种养与保供基地. */
	BASE("number", "added", "area", "workers", "formerlyPoor", "crops", "investment"),

	/** 展销窗口. */
	SALES_WINDOW("number", "added", "area", "staff", "services", "investment"),

	/** 示范村. */
	VILLAGE("works", "investment", "funding", "area"),

	/** 易地搬迁社区. */
	COMMUNITY("capacity", "workers", "served", "services", "works", "funding"),

	/** 旅游与研学点. */
	TOURISM("number", "area", "rating", "capacity", "investment"),

	/** 学校、幼儿园. */
	SCHOOL("number", "added", "area", "classes", "capacity", "staff", "investment", "donor", "donorOrganisation"),

	/** 交通物流设施. */
	TRANSPORT("number", "area", "services", "investment");

	/** Fields that belong to some kinds only. */
	static final Set<String> SPECIAL = Arrays.stream(values())
		.flatMap((kind) -> kind.fields.stream())
		.collect(Collectors.toUnmodifiableSet());

	private final Set<String> fields;

	FacilityKind(String... fields) {
		this.fields = Set.of(fields);
	}

	/** The fields, of those that not every kind has, that belong to this one. */
	Set<String> fields() {
		return this.fields;
	}

	/** Whether a field may be filled in for this kind. */
	@Override
	public boolean has(String field) {
		return this.fields.contains(field) || !SPECIAL.contains(field);
	}

}
