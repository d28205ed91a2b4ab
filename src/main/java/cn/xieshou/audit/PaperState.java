package cn.xieshou.audit;

/** How far a working paper is (底稿状态). */
enum PaperState {

	/** It is being worked on (在做). */
	OPEN,

	/** Its author is done and another one is to look (待复核). */
	DONE,

	/** Another one has looked (已复核). */
	REVIEWED

}
