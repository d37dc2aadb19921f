package dev.rollcall.devicebridge.message;

/**
 * A protocol of devices that stay connected.
 *
 * @param <F> a frame of the protocol
 */
public interface ConversationProtocol<F> {

    /**
     * A device has connected and said nothing yet; called on an event loop, must not wait.
     *
     * @param remote its address without port, for the security log
     */
    Conversation<F> open(String remote);
}
