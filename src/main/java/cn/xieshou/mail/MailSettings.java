package cn.xieshou.mail;

import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent, {@code xieshou.mail.*}; the server is {@code spring.mail.*}.
 *
 * @param from the sender; empty for no mail at all
 * @param time of the daily letter, in China
 */
@ConfigurationProperties("xieshou.mail")
record MailSettings(@DefaultValue("") String from, @DefaultValue("08:00") LocalTime time) {

}
