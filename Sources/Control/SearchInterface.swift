extension InterfaceDescription {
    /// The part of the description of `io.chronicled.Control` that is about questions to the log.
    static let search = """
        # What is told of one happening, all articles together.
        type Summary (
          # The id of the event that told of it first; once that is removed it is still its name.
          id: string,
          # The ids of happenings that turned out to be this one.
          absorbed: []string,
          # PLOVER's type of the act, as the first telling has it.
          type: string,
          # The type's mode, null when there is none.
          mode: ?string,
          # 'occurred' when any telling says so, else the status of the last telling.
          status: string,
          # The first day of the telling that is most precise about the time, null when none is.
          begin: ?string,
          # The last day of the same.
          end: ?string,
          # How many events tell of it.
          tellings: int,
          # How many articles these are in.
          articles: int,
          # The ids of happenings that its tellings dispute.
          disputes: []string,
          # The ids of happenings whose tellings dispute it.
          disputedBy: []string
        )

        # Gives the events that have all that is asked for, one by one; must be called with 'more'.
        # Events of articles that others have taken the place of in all their files are left out.
        #
        # Each of 'words' is a word, words that follow one another, or the beginning of a word
        # and '*', and stands in the headline, the sentence, a name, the place or the speaker.
        # 'actor' and 'recipient' are a country's code, code and sector (BLR:GOV), or a name;
        # 'type' is TYPE or TYPE:mode; 'from' and 'to' are a year, a month or a day and ask for
        # what can have been then, or was reported then where the text has no date; 'place' is
        # a country's code or a name; 'saidBy' is a name.
        #
        # 'order' is newest or oldest, by the day, or told, the last told first. Without it the
        # order is told where words or names are asked for, else newest. 'limit' is from 1 to
        # 10000, 50 when not given. 'before' is the id of an event that was given, to go on
        # behind it. With 'happenings' each happening is given once, by the event that it is
        # listed under; 'before' must not be given then.
        #
        # With each record comes the id of its happening, how many events tell of that, the day it
        # is listed under, and whether the happening is listed under it: of its events that are as
        # asked for, whatever their time, none is more precise about the time. The reply after
        # the last record holds null and ends the call.
        method Search(
          words: ?[]string,
          actor: ?string,
          recipient: ?string,
          type: ?string,
          status: ?string,
          from: ?string,
          to: ?string,
          place: ?string,
          saidBy: ?string,
          order: ?string,
          happenings: ?bool,
          limit: ?int,
          before: ?string
        ) -> (record: ?object, happening: ?string, tellings: ?int, day: ?string, listed: ?bool)

        # Gives all that is told of one happening; must be called with 'more'. The id is that of
        # any event that tells of it, or a name that it had before it turned out to be another.
        # The first reply has the summary, the others the records that tell of it, in the order
        # of the log. The reply after the last record holds null and ends the call.
        method Happening(id: string) -> (happening: ?Summary, record: ?object)

        # A search that makes no sense; a sentence says what is wrong with the parameter.
        error InvalidQuery (parameter: string, reason: string)
        """
}
