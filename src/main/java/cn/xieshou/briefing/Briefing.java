package cn.xieshou.briefing;

import java.util.List;

/**
 * What a document says (文稿).
 *
 * @param title its title
 * @param chapters its chapters
 * @param numbers the numbers that its text may print, by place
 * @param missing what it does not say, and why
 */
record Briefing(String title, List<Chapter> chapters, List<Tied> numbers, List<Missing> missing) {

}
