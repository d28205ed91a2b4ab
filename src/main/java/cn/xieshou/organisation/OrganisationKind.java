package cn.xieshou.organisation;

/** What an organisation is (单位类别). */
enum OrganisationKind {

	/** A company, state-owned or private (企业). */
	COMPANY,

	/** A bank, guarantor or other that lends, insures or vouches (金融机构). */
	FINANCE,

	/** A department of party or government (党政机关). */
	GOVERNMENT,

	/** A leading group (领导小组). */
	LEADING_GROUP,

	/** Headquarters (指挥部). */
	HEADQUARTERS,

	/** The committee that runs a park (管理委员会). */
	MANAGEMENT_COMMITTEE,

	/** A chamber, association or alliance (商会协会联盟). */
	ASSOCIATION,

	/** A branch of the party (党组织). */
	PARTY_BRANCH,

	/** A circle of experts, a think tank (专家智库). */
	EXPERTS,

	/** One that brings in investors, trades data or serves otherwise (服务机构). */
	AGENCY,

	/** A school (学校). */
	SCHOOL,

	/** A hospital (医院). */
	HOSPITAL,

	/** Another (其他). */
	OTHER

}
