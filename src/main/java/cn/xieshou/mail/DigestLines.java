package cn.xieshou.mail;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;

import cn.xieshou.access.Actor;

/**
 * What the daily letter says besides how much waits (提醒附言), offered by other rooms. It
 * says nothing of records and names nobody.
 */
@FunctionalInterface
public interface DigestLines {

	/** The lines for somebody, asked in their name, none for most. */
	List<MessageSourceResolvable> lines(Actor actor);

}
