/**
 * Question (疑问): what readers ask about what the books say, and what others answer. A
 * question is no part of the books: it changes nothing and needs no filing. Owns the
 * table {@code question}.
 */
@ApplicationModule(displayName = "Question 疑问", allowedDependencies = { "values", "access", "notice", "register" })
@NullMarked
package cn.xieshou.question;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
