"""Given names and titles that tell which pronoun fits. A name that is not here, or in both, fits both.

One word an entry, lower case, sorted. Names that are as often surnames, places or months are left out.
Refuses: surnames; deciding who is meant (extraction/holders/register.py).
"""

#: Words for a woman, and titles.
FEMALE_WORDS = frozenset(
    """
    actress aunt baroness businesswoman chairwoman congresswoman councilwoman countess dame daughter duchess girl
    girlfriend grandmother lady miss mother mrs ms mum niece princess queen sheikha sister spokeswoman widow wife woman
    """.split()
)
MALE_WORDS = frozenset(
    """
    baron boyfriend brother businessman chairman congressman councilman count duke emperor father grandfather husband
    king lord man mr nephew prince sheikh sir son spokesman sultan uncle widower
    """.split()
)

FEMALE_NAMES = frozenset(
    """
    abigail ada adele adriana agnes agnieszka aisha alejandra alexandra alice alicia alina alison allison amal
    amanda amber amelia amina amy ana anastasia andrea angela angelina angelique anita ann anna annalena anne
    annette annie antonia arlene astrid audrey ava ayesha barbara beatrice beatriz bernadette bernice beth betsy
    betty beverly birgit brenda bridget brigitte brittany camilla candace carla carly carmen carol carole
    carolina caroline carolyn carrie catherine cathy cecilia celia charlene charlotte chelsea cheryl christiana
    christina christine cindy claire clara claudia colleen connie constance cornelia cristina crystal cynthia
    daniela danielle dawn deb debbie deborah debra delia denise diana diane dianne dolores donna dora doris
    dorothy eileen elaine eleanor elena elisabeth elise elizabeth ella ellen eloise elsa emily emma erica erika
    erin esther ethel eva evelyn fatima felicia fiona florence frances francesca gabriela gabriella gail
    geraldine gillian gina giorgia giovanna gladys glenda gloria grace greta gretchen guadalupe gwen hannah
    harriet heather heidi heike helen helena helga hilary hillary holly huma ida ilona ines inga ingrid irene
    irina iris isabel isabella ivanka jacinda jackie jacqueline jane janet janice jasmine jean jeanette jeanne
    jenna jennifer jenny jessica jill joan joanna joanne jocelyn johanna josephine joy joyce juanita judith judy
    julia juliana julie juliet kamala karen karin karine kate katherine kathleen kathryn kathy katie katja
    katrina kayla kelly kellyanne kerstin kimberly kirsten kirstjen krista kristen kristi kristin kristina
    latoya laura lauren laurie layla leila lena leslie leticia lidia lillian linda lindsay lisa liz liza lois
    lorena loretta lori lorraine louise lucia lucille lucinda lucy luisa lydia lynn mackenzie madeleine madison
    maggie malala malkia mandy manuela mara marcela marcia margaret margarita margot maria mariana marianne
    marie marilyn marina marine marjorie marlene marsha marta martha martina mary maryam maura maureen maxine
    megan meghan megyn melania melanie melinda melissa mercedes meredith mia michele michelle mildred miranda
    miriam molly monica monika muriel myra nadia nancy naomi natalia natalie natasha neera nicola nicole nikki
    nina nora noreen norma nuria olga olivia oprah paige pamela patricia patty paula pauline peggy penelope
    penny petra phyllis priscilla priti rachel rebecca regina renee rhonda rita roberta robin rosa rosalind
    rosemary rosie roxanne ruby runa ruth sabrina sally samantha sandra sara sarah shannon sharon sheila shelley
    sherry shirley silvia simone sofia solveig sonia sophia sophie stacey stacy stella stephanie sue sunniva
    susan susana susanna suzanne svetlana sylvia tamara tammy tamsin tania tanya tara tatiana teresa tessa
    thelma theresa therese tiffany tina tracy tulsi ursula valeria valerie vanessa vera veronica vicky victoria
    viktoria viola virginia vivian wanda wendy whitney wilma winona xiomara yasmin yelena yolanda yulia yvette
    yvonne zainab zoe zuzana
    """.split()
)
MALE_NAMES = frozenset(
    """
    aaron abdel abdul abdullah abraham adam adel adnan adolfo adrian ahmad ahmed alan albert alberto alec
    alejandro aleksandr alex alexander alexei alfonso alfred ali alistair allan allen alvin amir anders andre
    andreas andrei andres andrew andy angelo angus anthony antoine anton antonin antonio antony archie ariel
    armando arne arnold arthur arturo asif augustus axel barack barney barry bart ben benedict benjamin bernard
    bernardo bernie bill billy bo bob bobby boris brad bradley brendan brent bret brett brian bruce bruno bryan
    byron calvin cameron carl carlo carlos cedric cesar chad charles charlie chris christian christoph
    christophe christopher chuck clarence claude claudio clay clayton cliff clifford clive clyde colin connor
    conrad cory craig curt curtis cyril damian dan daniel danny darrell darren daryl dave david dean denis
    dennis derek derrick devin diego dieter dimitri dirk dmitry dmytro dominic dominique don donald doug douglas
    duncan dustin dwayne dwight earl ed eddie edgar edmund eduardo edward edwin elias elijah elon emanuel emilio
    emmanuel enrique eric erik ernest ernesto ethan eugene evan ezra faisal felipe felix fernando floyd francis
    francisco francois frank franklin franz fred freddie frederick friedrich fritz gabriel garrett gary gavin
    gene geoff geoffrey georg george georges gerald gerard gerhard gilbert giorgio giovanni giuseppe glen glenn
    gordon graham greg gregg gregory guido guillermo gustavo guy hamid hamza hans harold harry harvey hassan
    heath hector heinrich helmut henri henrik henry herbert herman hiroshi horst howard hubert hugh hugo ian
    ibrahim igor ildefonso ilham imran isaac ismail ivan jack jacob jacques jair jake jakob jamal james jamie
    jan jared jason javier jay jeb jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy jin joachim
    joaquin joe joel joerg johan johann john johnny jonas jonathan jorge jose josef joseph josh joshua juan
    juergen julian julio jurgen justin kamal karim karl keir keith ken kenneth kenny kent kevin khalid kirk
    klaus kofi konstantin kurt kyle lamar lance larry lars laurent lawrence lee leo leon leonard leonardo leroy
    lester lewis liam lionel lloyd logan lorenzo louis luc luca lucas luis luiz luke luther mahmoud malcolm
    manfred manuel marc marcel marcelo marco marcos marcus mario mark markus marlon marshall martin marvin
    mateusz matt matteo matthew matthias maurice max maxim mehmet melvin michael michel mick miguel mike mikhail
    miles mitch mitt mohamed mohammad mohammed morgan morris moshe muhammad mustafa narendra nathan nathaniel
    ned neil nelson nicholas nick nicolas nigel nikolai nils noah noel norman olaf oleg olivier omar orlando
    osama oscar otto owen pablo pascal patrick paul pavel pedro per perry pete peter petr petro phil philip
    philipp philippe phillip pierre piers pietro preston rafael rahul ralph ramon randall randy raphael rashid
    raul ray raymond recep reggie reince reinhard rene reuben rex ricardo richard rick ricky robbie robby robert
    roberto rodney rodolfo rodrigo roger roland ron ronald ronnie ross roy ruben rudolf rudy rupert rush russell
    ryan sadiq saeed salman salvador sam samir samuel saul scott sean sebastian sergei sergey sergio seth shane
    shaun shawn shinzo sidney sigmar silvio simon spencer stan stanley stefan stefano stephan stephen sterling
    steve steven stewart stuart sven tariq tayyip ted terence terrence terry theo theodore thierry thomas tim
    timothy tobias toby todd tom tomas tommy tony travis trevor tristan troy tyler tyrone ulrich umberto vaclav
    vernon victor viktor vince vincent vincenzo vitali vladimir volker volodymyr wallace walter warren wayne
    werner wes wilbur wilfred wilhelm william willie winston wolfgang woody xavier xi yair yasser yitzhak yuri
    yusuf zachary
    """.split()
)

FEMALE = FEMALE_NAMES | FEMALE_WORDS
MALE = MALE_NAMES | MALE_WORDS
GIVEN = FEMALE_NAMES | MALE_NAMES
