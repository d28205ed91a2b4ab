package cn.xieshou.project;

/** What a project is for (项目用途). */
enum ProjectPurpose {

	/** An investment that was sought (招商投资). */
	INVESTMENT,

	/** Helping an industry of the assisted side (产业帮扶). */
	INDUSTRY,

	/** Work in villages (乡村建设). */
	VILLAGE,

	/** Schools, hospitals, culture (民生公益). */
	PUBLIC,

	/** Roads, water, park grounds (基础设施). */
	INFRASTRUCTURE,

	/** Environment and energy saving (生态环保). */
	ENVIRONMENT,

	/** Anything else (其他). */
	OTHER

}
