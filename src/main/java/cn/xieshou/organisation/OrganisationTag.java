package cn.xieshou.organisation;

/** What an organisation is known as (单位标签). */
enum OrganisationTag {

	/** One of the 500 strongest, of the world or of China (500强). */
	TOP_500,

	/** Specialised, refined, distinctive, novel (专精特新). */
	SPECIALISED,

	/** Recognised as a high-tech company (高新技术企业). */
	HIGH_TECH,

	/** Owned by the state (国有企业). */
	STATE_OWNED,

	/** Owned privately (民营企业). */
	PRIVATE,

	/** Leads an industrial chain (链主企业). */
	CHAIN_LEADER

}
