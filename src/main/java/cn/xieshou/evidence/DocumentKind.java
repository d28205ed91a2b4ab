package cn.xieshou.evidence;

/** What kind of paper a document is (文件类别). */
public enum DocumentKind {

	/** Measures, plans and rules of an authority (政策文件). */
	POLICY,

	/** An agreement between two sides (协议). */
	AGREEMENT,

	/** A list that is worked through (清单). */
	LIST,

	/** A work bulletin (简报). */
	BULLETIN,

	/** How the industries of a place are laid out (产业布局). */
	LAYOUT,

	/** A catalogue of industries or projects (目录、项目库). */
	CATALOGUE,

	/** A report or review that figures are taken from (材料、综述). */
	REPORT

}
