package cn.xieshou.region;

/** The rank of a region (区划级别). */
public enum RegionLevel {

	/** A province, autonomous region or municipality under the State Council (省级). */
	PROVINCE,

	/** A city, autonomous prefecture, league or prefecture (地级). */
	PREFECTURE,

	/** A county, district, county-level city or banner (县级). */
	COUNTY,

	/** A town, township or subdistrict (乡级). */
	TOWN,

	/** A development or high-tech zone without a code of its own (功能区). */
	ZONE,

	/** Several regions spoken of as one, such as 粤港澳大湾区 (跨区域). */
	AREA

}
