package dev.rollcall.devicebridge.jt808;

import dev.rollcall.devicebridge.message.Conversation.Turn;
import java.util.ArrayList;
import java.util.List;

/** Frames out of what is done about a message: the general answers first, then whatever else. */
final class Answers {
    private Answers() {}

    static List<byte[]> general(Outgoing outgoing, Frame frame, int result) {
        return general(outgoing, frame.id(), frame.serial(), result);
    }

    static List<byte[]> general(Outgoing outgoing, int id, int serial, int result) {
        return outgoing.message(MessageId.PLATFORM_ANSWER, new GeneralAnswer(serial, id, result).body());
    }

    static Turn<byte[]> turn(Outgoing outgoing, int id, int[] serials, Reply reply) {
        if (serials.length == 1 && reply.more().isEmpty() && reply.result() != Reply.NONE) {
            return new Turn<>(general(outgoing, id, serials[0], reply.result()), reply.pause(), reply.end());
        }
        var answers = new ArrayList<byte[]>();
        if (reply.result() != Reply.NONE) {
            for (var serial : serials) {
                answers.addAll(general(outgoing, id, serial, reply.result()));
            }
        }
        for (var message : reply.more()) {
            answers.addAll(outgoing.message(message.id(), message.body()));
        }
        return new Turn<>(answers, reply.pause(), reply.end());
    }
}
