package cn.xieshou.home;

import org.springframework.ui.Model;

import cn.xieshou.access.Actor;

/** The part of the home page that is for one role (首页板块). */
@FunctionalInterface
interface HomePart {

	/** Adds what the part shows, if it is for the actor. */
	void addTo(Model model, Actor actor);

}
